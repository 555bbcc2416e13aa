import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { listNotices, NoticeView, readNotice, readNotices } from "#platform/notices/schema";
import { caller } from "#platform/web";

const list = caller<typeof listNotices>("GET", "/api/notices");
const readOne = caller<typeof readNotice>("PUT", "/api/notices/:id/read");
const readMany = caller<typeof readNotices>("PUT", "/api/notices/read");

/** The bell's count begins with the same word, so that all of it is asked anew together. */
const key = ["notices"] as const;

export function useNotices(limit: number) {
  return useInfiniteQuery({
    queryKey: [...key, "list", limit],
    queryFn: ({ pageParam, signal }) =>
      list({ query: { limit, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useRead() {
  const client = useQueryClient();
  return async ({ id }: Pick<NoticeView, "id">) => {
    await readOne({ params: { id } });
    await client.invalidateQueries({ queryKey: key });
  };
}

/** Reads all that was there when one looked; what has come since stays new. */
export function useReadAll() {
  const client = useQueryClient();
  const [reading, setReading] = useState(false);
  const readAll = async (shown: readonly NoticeView[]) => {
    setReading(true);
    try {
      await readMany({ body: { upTo: Math.max(...shown.map(({ id }) => id)) } });
      await client.invalidateQueries({ queryKey: key });
    } finally {
      setReading(false);
    }
  };
  return { readAll, reading };
}
