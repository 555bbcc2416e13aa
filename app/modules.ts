// The rooms of the house, in reading order. The only list of them.

import type { Module } from "#platform/module";

export const modules: readonly Module[] = [];
