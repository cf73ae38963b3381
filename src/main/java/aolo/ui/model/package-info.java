/**
 * What the views read: small immutable records with name, unit and value, filled from the world and from the session's
 * snapshots in one place each.
 *
 * <p>May use: lab and what it uses; no javafx. Thread: any.
 */
package aolo.ui.model;
