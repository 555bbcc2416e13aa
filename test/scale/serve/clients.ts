// Fifty people at work: what they do and how often follows the load model of a service desk (docs/performance.md).

import { randomUUID } from "node:crypto";
import http from "node:http";
import { vocabulary } from "./fill.ts";

export interface Person {
  readonly no: number;
  readonly cookie: string;
}

export interface Sample {
  readonly action: string;
  readonly milliseconds: number;
  readonly status: number;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });

export interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes are looked into
  readonly body: any;
}

export function call(
  url: string,
  person: Person,
  method: string,
  path: string,
  body?: object,
  key: string = randomUUID(),
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const request = http.request(
      `${url}${path}`,
      {
        method,
        agent,
        headers: {
          cookie: person.cookie,
          ...(payload
            ? { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }
            : {}),
          ...(method === "GET" ? {} : { "idempotency-key": key }),
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => {
          const json = String(response.headers["content-type"]).includes("json");
          resolve({ status: response.statusCode ?? 0, body: json && text ? JSON.parse(text) : text });
        });
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(payload);
  });
}

/** A random source of one's own, so that two runs ask for the same things. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Act = (worker: Worker) => Promise<Reply | undefined>;

const words = (roll: () => number, n: number) =>
  Array.from({ length: n }, () => vocabulary[Math.floor(vocabulary.length * roll() ** 2.2)]).join(" ");

const actions: Record<string, Act> = {
  "my requests": (w) => w.ask("GET", "/api/requests?box=mine"),
  "my unit's requests": (w) => w.ask("GET", "/api/requests?box=unit"),
  queue: async (w) => {
    const reply = await w.ask("GET", "/api/requests/queue");
    const items = reply.body.items as { work: string; request: { id: string } }[] | undefined;
    if (items?.length) w.work = items[Math.floor(w.roll() * items.length)];
    return reply;
  },
  counts: (w) => w.ask("GET", "/api/requests/counts"),
  "one request": async (w) => {
    const id = w.anyRequest();
    return id ? w.ask("GET", `/api/requests/${id}`) : undefined;
  },
  thread: async (w) => {
    const id = w.anyRequest();
    return id ? w.ask("GET", `/api/requests/${id}/messages`) : undefined;
  },
  comment: async (w) => {
    if (w.supplies) {
      if (!w.work) return undefined;
      const { work, request } = w.work;
      return w.ask("POST", `/api/requests/${request.id}/messages`, { text: words(w.roll, 15), work });
    }
    const id = w.own.at(-1);
    return id ? w.ask("POST", `/api/requests/${id}/messages`, { text: words(w.roll, 15) }) : undefined;
  },
  create: async (w) => {
    const supplier = w.units[Math.floor(w.units.length * w.roll() ** 3)];
    const reply = await w.ask("POST", "/api/requests", {
      subject: words(w.roll, 4),
      text: words(w.roll, 14),
      supplier,
    });
    if (reply.status === 200) w.own.push(reply.body.id);
    return reply;
  },
  share: async (w) => {
    const id = w.own.at(-1);
    const person = w.people[Math.floor(w.roll() * w.people.length)];
    return id ? w.ask("POST", `/api/requests/${id}/members`, { person, role: "watcher" }) : undefined;
  },
  portal: (w) => w.ask("GET", "/api/catalogue/services?limit=50"),
  search: (w) =>
    w.ask(
      "GET",
      `/api/requests/search?find=${encodeURIComponent(words(w.roll, 1 + (w.roll() < 0.4 ? 1 : 0)))}`,
    ),
  report: (w) => w.ask("GET", `/api/requests/pairs/${w.units[0]}/${w.unit}`),
};

/** Shares in percent. Search is added to the model, a tenth of what each does. */
const asks: Record<string, number> = {
  "my requests": 25,
  comment: 24,
  create: 16,
  "one request": 10,
  thread: 5,
  portal: 11,
  share: 9,
  search: 10,
};
const serves: Record<string, number> = {
  comment: 26,
  "one request": 14,
  thread: 10,
  queue: 16,
  counts: 4,
  "my unit's requests": 10,
  report: 14,
  search: 10,
};

export class Worker {
  readonly own: string[] = [];
  work: { work: string; request: { id: string } } | undefined;
  readonly roll: () => number;
  readonly samples: Sample[] = [];
  readonly supplies: boolean;
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly unit: string;
  readonly #url: string;
  readonly #person: Person;
  readonly #past: readonly string[];
  #current = "";

  constructor(
    url: string,
    person: Person,
    given: {
      readonly supplies: boolean;
      readonly units: readonly string[];
      readonly people: readonly string[];
      readonly unit: string;
      readonly past: readonly string[];
    },
  ) {
    this.#url = url;
    this.#person = person;
    this.#past = given.past;
    this.supplies = given.supplies;
    this.units = given.units;
    this.people = given.people;
    this.unit = given.unit;
    this.roll = dice(person.no + 1);
  }

  anyRequest(): string | undefined {
    const many = [...this.own, ...this.#past, ...(this.work ? [this.work.request.id] : [])];
    return many[Math.floor(this.roll() * many.length)];
  }

  async ask(method: string, path: string, body?: object): Promise<Reply> {
    const began = performance.now();
    const reply = await call(this.#url, this.#person, method, path, body);
    this.samples.push({
      action: this.#current,
      milliseconds: performance.now() - began,
      status: reply.status,
    });
    return reply;
  }

  async act(only?: string): Promise<void> {
    this.#current = only ?? this.#choose();
    await actions[this.#current]?.(this);
  }

  #choose(): string {
    const mix = Object.entries(this.supplies ? serves : asks);
    let left = this.roll() * mix.reduce((sum, [, share]) => sum + share, 0);
    for (const [name, share] of mix) {
      left -= share;
      if (left < 0) return name;
    }
    return mix[0]?.[0] ?? "";
  }

  /** Acts until the time is over; `pause` milliseconds on average between two acts. */
  async live(until: number, pause: number, only?: string): Promise<void> {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, this.roll() * pause));
    while (performance.now() < until) {
      const began = performance.now();
      await this.act(only);
      const rest = pause * (0.5 + this.roll()) - (performance.now() - began);
      if (pause > 0 && rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }
}
