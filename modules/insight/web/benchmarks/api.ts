import { useInfiniteQuery } from "@tanstack/react-query";
import { caller } from "#platform/web";
import type * as schema from "../../benchmarks/schema.ts";

export type BenchmarkView = schema.BenchmarkView;
const base = "/api/insight/benchmarks";
const list = caller<typeof schema.listBenchmarks>("GET", base);
export const addBenchmark = caller<typeof schema.addBenchmark>("POST", base);
export const changeBenchmark = caller<typeof schema.changeBenchmark>("PUT", `${base}/:id`);
export const removeBenchmark = caller<typeof schema.removeBenchmark>("PUT", `${base}/:id/removal`);
export type BesideView = Awaited<ReturnType<typeof list>>["beside"][number];

export const benchmarksKey = ["insight", "benchmarks"];
export const useBenchmarks = () =>
  useInfiniteQuery({
    queryKey: benchmarksKey,
    queryFn: ({ pageParam, signal }) =>
      list({ query: { limit: 30, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
