// Answers over HTTP at a steady rate, whether or not the ones before have been answered.

import { randomUUID } from "node:crypto";
import http from "node:http";
import type { Waiting } from "./fill.ts";

export interface Submitted {
  /** Milliseconds of each. */
  readonly times: number[];
  readonly refused: number;
  /** Seconds. */
  readonly took: number;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 100 });

export async function submitAll(url: string, waiting: readonly Waiting[], rate: number): Promise<Submitted> {
  const times: number[] = [];
  let refused = 0;
  const began = performance.now();
  const all: Promise<void>[] = [];
  for (const [i, { token, subject, contract, data }] of waiting.entries()) {
    const due = began + (i * 1_000) / rate;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const sent = performance.now();
    all.push(
      post(url, { token, subject, response: randomUUID(), contract, data }).then((status) => {
        times.push(performance.now() - sent);
        if (status >= 400) refused += 1;
      }),
    );
  }
  await Promise.all(all);
  return { times, refused, took: (performance.now() - began) / 1_000 };
}

function post(url: string, body: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const payload = JSON.stringify(body);
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(payload) };
    const request = http.request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    request.on("error", reject);
    request.end(payload);
  });
}

export function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
}
