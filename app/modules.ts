// The rooms of the house, in reading order. The only list of them.

import { catalogue } from "#modules/catalogue/module";
import { insight } from "#modules/insight/module";
import { measures } from "#modules/measures/module";
import { needs } from "#modules/needs/module";
import { organisation } from "#modules/organisation/module";
import { processes } from "#modules/processes/module";
import { relationships } from "#modules/relationships/module";
import { requests } from "#modules/requests/module";
import { solutions } from "#modules/solutions/module";
import { surveys } from "#modules/surveys/module";
import type { Module } from "#platform/module";

export const modules: readonly Module[] = [
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
