// The rooms of the house, in reading order. The only list of them.

import { organisation } from "#modules/organisation/module";
import { processes } from "#modules/processes/module";
import { relationships } from "#modules/relationships/module";
import type { Module } from "#platform/module";

export const modules: readonly Module[] = [organisation, processes, relationships];
