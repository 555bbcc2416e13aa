export { type Finder, type Found, makeFinder } from "./phrases.ts";
