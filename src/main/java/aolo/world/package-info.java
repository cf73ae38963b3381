/**
 * The world of one cell: its requests one after another, what each decision costs, and the bound no policy can pass.
 *
 * <p>Purpose: compose radio, server and carbon into one request (model.md sections 1 to 7), step the cell from request to
 * request, search the exact best decision. May use: radio, llm, carbon and what lies below. Thread: {@link
 * aolo.world.World} has one owner thread; {@link aolo.world.Cell} and all records are immutable and may be shared.
 */
package aolo.world;
