/** The little of OpenAPI 3.1 that the reference reads. Everything may be absent: the description is made by a library. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly description?: string;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<
    Record<string, { readonly description?: string; readonly content?: Content }>
  >;
}

export interface Description {
  readonly info?: { readonly title?: string; readonly version?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const methods = ["get", "post", "put", "patch", "delete"] as const;

/** The calls by room: by their tag, or by the first part of the address after `/api`. Rooms and addresses in order. */
export function callsByRoom(description: Description): ReadonlyMap<string, readonly Call[]> {
  const rooms = new Map<string, Call[]>();
  const paths = Object.entries(description.paths ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, item] of paths) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const room = operation.tags?.[0] ?? path.split("/")[2] ?? "";
      const calls = rooms.get(room) ?? [];
      calls.push({ method: method.toUpperCase(), path, operation });
      rooms.set(room, calls);
    }
  }
  return new Map([...rooms].sort(([a], [b]) => (a < b ? -1 : 1)));
}
