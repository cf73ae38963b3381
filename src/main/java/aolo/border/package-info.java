/**
 * What comes in from outside and what goes out to a person: files opened with care, names and texts made safe. A leaf: may
 * be used by all, uses none. Plain functions, any thread.
 */
package aolo.border;
