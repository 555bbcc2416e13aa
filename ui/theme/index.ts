export { Kit } from "./kit.tsx";
export { type Scheme, useScheme } from "./scheme.ts";
