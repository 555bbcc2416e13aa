import type { FastifyInstance } from "fastify";

/** Every method and path that the server really answers, read from its router, not from any list of ours. */
export function mountedRoutes(app: FastifyInstance): string[] {
  const routes: string[] = [];
  const path: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, indent, part, methods] = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? [];
    if (indent === undefined || part === undefined) continue;
    const depth = indent.length / 4;
    path.splice(depth, path.length, part);
    for (const method of methods?.split(", ") ?? []) routes.push(`${method} ${path.join("")}`);
  }
  // HEAD comes with every GET, through the same permission.
  return routes.filter((route) => !route.startsWith("HEAD ")).sort();
}
