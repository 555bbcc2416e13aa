import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Columns } from "#ui/page";
import { countsKey, type View } from "../api.ts";
import { Aside } from "./aside.tsx";
import { Head } from "./head.tsx";
import { History } from "./history.tsx";
import { Notices } from "./notices.tsx";
import css from "./request.module.css";
import { Talk } from "./talk.tsx";
import { VerbBar } from "./verb-bar.tsx";

/** The whole page of a request. */
export function RequestContent({ view }: { view: View }) {
  useRead(view);
  return (
    <>
      <Head view={view} />
      <Notices view={view} />
      <VerbBar view={view} />
      <Columns aside>
        <div className={css.main}>
          <Talk view={view} />
          <History id={view.id} />
        </div>
        <Aside view={view} />
      </Columns>
    </>
  );
}

/** Opening a request is reading it: the lists learn of it when one comes back to them. */
export function useRead({ id, unread }: Pick<View, "id" | "unread">): void {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a request that was unread
  useEffect(() => {
    if (!unread) return;
    void client.invalidateQueries({ queryKey: ["requests", "list"] });
    void client.invalidateQueries({ queryKey: countsKey });
  }, [id]);
}
