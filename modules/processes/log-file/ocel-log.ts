import { basename } from "node:path";
import { normaliseHeader, readBytes } from "#platform/files";
import { errors } from "../errors.ts";
import { known } from "./column-names.ts";
import { type EventBuilder, slotCount } from "./event-builder.ts";
import type { SampledColumn } from "./guess-columns.ts";
import { type Mapping, type Role, roles, type Watch } from "./log-options.ts";

/**
 * An object-centric log: an event belongs to several objects of several types. To be mined like any other log it is
 * flattened along one type: every object of that type is a case, and an event with three such objects is an event in
 * three cases (van der Aalst, Object-Centric Process Mining, 2019).
 */
export interface OcelShape {
  readonly format: "ocel";
  readonly columns: readonly SampledColumn[];
  readonly objectTypes: readonly ObjectType[];
  readonly events: readonly OcelEvent[];
  /** The type whose objects make the best cases; see `likeliestType`. */
  readonly likeliest: string | undefined;
}

export interface ObjectType {
  readonly name: string;
  readonly objects: number;
  /** Events with at least one object of the type. */
  readonly events: number;
}

interface OcelEvent {
  readonly type: string;
  readonly time: string;
  readonly objects: readonly { readonly id: string; readonly type: string }[];
  readonly attributes: ReadonlyMap<string, string>;
}

const activityColumn = "type";
const timeColumn = "time";

export async function ocelShape(path: string): Promise<OcelShape> {
  const bytes = await readBytes({ path });
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString("utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    throw errors.refuse("bad_json", { name: basename(path), reason: (error as Error).message });
  }
  const events = isRecord(json) ? (eventsOf2(json) ?? eventsOf1(json)) : undefined;
  if (!events) throw errors.refuse("not_ocel", { name: basename(path) });
  const objectTypes = typesOf(events);
  const keys = new Set(events.flatMap((event) => [...event.attributes.keys()]));
  const sample = events.slice(0, 5000);
  const columns = [
    { name: activityColumn, values: sample.map((event) => event.type) },
    { name: timeColumn, values: sample.map((event) => event.time) },
    ...[...keys].map((name) => ({ name, values: sample.map((event) => event.attributes.get(name) ?? "") })),
    ...objectTypes.map(({ name }) => ({
      name: `case:${name}`,
      values: sample.map((event) => event.objects.find((object) => object.type === name)?.id ?? ""),
    })),
  ];
  return { format: "ocel", columns, objectTypes, events, likeliest: likeliestType(objectTypes) };
}

/**
 * The type that most events have an object of; among types that nearly as many have (nine tenths), the one with the
 * most objects, since a customer or a machine present in every event would make one endless case.
 */
function likeliestType(types: readonly ObjectType[]): string | undefined {
  const worked = types.filter(({ name }) => !actors.some((role) => isCalled(name, role)));
  const possible = worked.length > 0 ? worked : types;
  const most = Math.max(0, ...possible.map((type) => type.events));
  const common = possible.filter((type) => type.events >= most * 0.9);
  return common.sort((a, b) => b.objects - a.objects)[0]?.name;
}

/** Roles that logs also keep as objects: an event is related to the employee and to the department that did it. */
const actors = ["resource", "unit"] as const;

function isCalled(type: string, role: (typeof actors)[number]): boolean {
  const name = normaliseHeader(type);
  return known[role].some((usual) => name === usual || name === `${usual}s`);
}

/**
 * `Order`, `case:Order` and `ocel:type:Order` (as PM4Py writes it) all mean the object type Order. Who acted is an
 * attribute of the event or, where no attribute is called so, an object of a type that is.
 */
export function ocelMapping(shape: OcelShape, columns: { readonly [R in Role]?: string | null }): Mapping {
  const wanted = columns.case;
  const type = wanted?.replace(/^(?:case|ocel:type):/, "") ?? shape.likeliest;
  const mapping: { [R in Role]?: string } = {
    activity: columns.activity?.replace(/^ocel:(?:activity|type)$/, activityColumn) ?? activityColumn,
    time: columns.time?.replace(/^ocel:timestamp$/, timeColumn) ?? timeColumn,
  };
  if (type !== undefined) mapping.case = `case:${type}`;
  for (const role of actors) {
    const column = actorColumn(shape, columns[role], role);
    if (column !== undefined && column !== mapping.case) mapping[role] = column;
  }
  return mapping;
}

function actorColumn(
  { columns, objectTypes }: OcelShape,
  wanted: string | null | undefined,
  role: (typeof actors)[number],
): string | undefined {
  if (wanted === null) return undefined;
  if (wanted !== undefined) {
    const type = objectTypes.find(({ name }) => name === wanted.replace(/^(?:case|ocel:type):/, ""));
    return type && !columns.some(({ name }) => name === wanted) ? `case:${type.name}` : undefined;
  }
  const attribute = columns.some(({ name }) => !name.startsWith("case:") && isCalled(name, role));
  const type = attribute ? undefined : objectTypes.find(({ name }) => isCalled(name, role));
  return type && `case:${type.name}`;
}

export function readOcel(shape: OcelShape, builder: EventBuilder, watch: Watch): void {
  const { mapping } = builder.settings;
  const type = mapping.case?.slice("case:".length);
  const encoder = new TextEncoder();
  const starts = new Int32Array(slotCount);
  const ends = new Int32Array(slotCount);
  shape.events.forEach((event, i) => {
    if (i % 10000 === 0) {
      watch.signal?.throwIfAborted();
      watch.onProgress?.({ phase: "reading", done: i, total: shape.events.length });
    }
    const objects = new Set(
      event.objects.filter((object) => object.type === type).map((object) => object.id),
    );
    if (objects.size === 0) builder.faults.notice("events_without_object", i + 1);
    if (objects.size > 1) builder.faults.notice("events_in_several_cases", i + 1);
    for (const object of objects) {
      const values = roles.map((role) => (role === "case" ? object : fieldOf(event, mapping[role], object)));
      const pieces = values.map((value) => encoder.encode(value ?? ""));
      const bytes = Buffer.concat(pieces);
      let used = 0;
      pieces.forEach((piece, slot) => {
        starts[slot] = values[slot] === undefined ? -1 : used;
        used += piece.length;
        ends[slot] = used;
      });
      builder.add(bytes, starts, ends, i + 1);
    }
  });
}

function fieldOf(event: OcelEvent, column: string | undefined, object: string): string | undefined {
  if (column === undefined) return undefined;
  if (event.attributes.has(column)) return event.attributes.get(column);
  if (column === activityColumn) return event.type;
  if (column === timeColumn) return event.time;
  if (!column.startsWith("case:")) return undefined;
  const type = column.slice("case:".length);
  return event.objects.find((other) => other.type === type && other.id !== object)?.id;
}

function typesOf(events: readonly OcelEvent[]): ObjectType[] {
  const types = new Map<string, { ids: Set<string>; events: number }>();
  for (const event of events) {
    for (const name of new Set(event.objects.map((object) => object.type))) {
      const known = types.get(name) ?? { ids: new Set<string>(), events: 0 };
      known.events++;
      types.set(name, known);
    }
    for (const object of event.objects) types.get(object.type)!.ids.add(object.id);
  }
  return [...types].map(([name, { ids, events: count }]) => ({ name, objects: ids.size, events: count }));
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

/** OCEL 2.0: lists of objects and events; events name their objects under `relationships`. */
function eventsOf2(json: Json): OcelEvent[] | undefined {
  if (!Array.isArray(json.events) || !Array.isArray(json.objects)) return undefined;
  const typeOf = new Map<string, string>();
  for (const object of json.objects as Json[]) typeOf.set(text(object.id), text(object.type));
  return (json.events as Json[]).map((event) => ({
    type: text(event.type),
    time: text(event.time),
    objects: related(
      (Array.isArray(event.relationships) ? (event.relationships as Json[]) : []).map((r) =>
        text(r.objectId),
      ),
      typeOf,
    ),
    attributes: new Map(
      (Array.isArray(event.attributes) ? (event.attributes as Json[]) : []).map((a) => [
        text(a.name),
        text(a.value),
      ]),
    ),
  }));
}

/** OCEL 1.0: objects and events by id, under keys that begin with `ocel:`. */
function eventsOf1(json: Json): OcelEvent[] | undefined {
  const [events, objects] = [json["ocel:events"], json["ocel:objects"]];
  if (!isRecord(events) || !isRecord(objects)) return undefined;
  const typeOf = new Map(
    Object.entries(objects).map(([id, object]) => [id, text((object as Json)["ocel:type"])]),
  );
  return Object.values(events).map((value) => {
    const event = value as Json;
    const attributes = isRecord(event["ocel:vmap"]) ? Object.entries(event["ocel:vmap"]) : [];
    const omap = Array.isArray(event["ocel:omap"]) ? event["ocel:omap"].map(text) : [];
    return {
      type: text(event["ocel:activity"]),
      time: text(event["ocel:timestamp"]),
      objects: related(omap, typeOf),
      attributes: new Map(attributes.map(([name, attribute]) => [name, text(attribute)])),
    };
  });
}

function related(ids: readonly string[], typeOf: ReadonlyMap<string, string>): OcelEvent["objects"] {
  return ids.flatMap((id) => {
    const type = typeOf.get(id);
    return type === undefined ? [] : [{ id, type }];
  });
}
