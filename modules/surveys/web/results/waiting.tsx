import type { ReactNode } from "react";
import { useWords } from "#platform/web";
import { Page, PageHeader } from "#ui/page";
import { pageWords } from "./words.ts";

/** Until a page knows its wave, and where it will not be told, it still has a head. */
export function Waiting({ query, children }: { query: { readonly data: unknown }; children: ReactNode }) {
  const t = useWords(pageWords);
  if (query.data !== undefined) return children;
  return (
    <Page>
      <PageHeader crumbs={[{ title: t("surveys"), to: "/surveys" }]} title={t("results")} />
      {children}
    </Page>
  );
}
