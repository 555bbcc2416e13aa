import type { Ref, RefKind } from "#platform/refs";
import { namedServices } from "./store/lists.ts";
import { readReader } from "./store/readers.ts";

/** How others point at a service: its name and its page, for those who may read it. */
export const serviceRefs: RefKind = {
  module: "catalogue",
  kind: "service",
  async name({ db, actor }, ids) {
    const reader = await readReader(db, actor);
    const services = await namedServices(db, actor, reader, ids);
    return services.map(({ id, name }) => ({ ...ref(id), name, link: `/catalogue/${id}` }));
  },
};

const ref = (id: string): Ref => ({ module: "catalogue", kind: "service", id });
