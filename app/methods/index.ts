// Every method that `vizavi method` runs. A method is loaded only when it is called.

import type { Method } from "./method.ts";

export const methods: Readonly<Record<string, () => Promise<Method>>> = {
  clock: async () => (await import("./clock.ts")).clock,
};
