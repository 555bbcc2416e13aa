export { type Announcement, type EventRow, writeEvents } from "./event.ts";
export { type Bus, type BusMessage, openBus } from "./bus.ts";
