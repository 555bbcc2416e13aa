export { type Bus, type BusMessage, openBus } from "./bus.ts";
export { type Announcement, type EventRow, writeEvents } from "./event.ts";
