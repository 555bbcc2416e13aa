export { type AnyEndpoint, type Endpoint, endpoint, type Input, type Output } from "./endpoint.ts";
export { httpErrors } from "./errors.ts";
export { type AnyRoute, type Download, download, type Exchange, route } from "./route.ts";
export { buildServer } from "./server.ts";
