// The rooms' light doors, read before any page is opened: each brings the list of its pages and nothing heavier.

import * as catalogue from "#modules/catalogue/web";
import * as insight from "#modules/insight/web";
import * as measures from "#modules/measures/web";
import * as needs from "#modules/needs/web";
import * as organisation from "#modules/organisation/web";
import * as processes from "#modules/processes/web";
import * as relationships from "#modules/relationships/web";
import * as requests from "#modules/requests/web";
import * as solutions from "#modules/solutions/web";
import * as surveys from "#modules/surveys/web";
import type { HomePart, ImportKind, ModuleWeb, Page, SearchSource } from "#platform/web";

const modules: readonly ModuleWeb[] = [
  organisation,
  processes,
  relationships,
  catalogue,
  requests,
  surveys,
  measures,
  needs,
  solutions,
  insight,
];

const byOrder = <T extends { readonly order: number }>(all: readonly T[]) =>
  all.toSorted((a, b) => a.order - b.order);

export const modulePages: readonly Page[] = modules.flatMap((m) => m.pages);
export const homeParts: readonly HomePart[] = byOrder(modules.flatMap((m) => m.homeParts ?? []));
export const importKinds: readonly ImportKind[] = byOrder(modules.flatMap((m) => m.importKinds ?? []));
export const searchSources: readonly SearchSource[] = byOrder(modules.flatMap((m) => m.searchSources ?? []));
