// What lives as long as the worker: it watches and waits instead of being called.

import type { House } from "#platform/context";

export interface Resident {
  /** `<room>.<what it watches>`. */
  readonly name: string;
  start(house: House): Promise<Living>;
}

export interface Living {
  stop(): Promise<void>;
}

/** Starts them all; one that cannot start is told in the log and keeps nobody else from starting. */
export async function startResidents(house: House, residents: readonly Resident[]): Promise<Living> {
  const living: Living[] = [];
  for (const resident of residents) {
    try {
      living.push(await resident.start(house));
    } catch (error) {
      house.log.error({ error, resident: resident.name }, "something that should be watched is not");
    }
  }
  return {
    async stop() {
      await Promise.all(living.map((one) => one.stop().catch(() => {})));
    },
  };
}
