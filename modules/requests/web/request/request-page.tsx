import { useEffect } from "react";
import { useGo, usePageParam, useWords } from "#platform/web";
import { Page, PageHeader } from "#ui/page";
import { Async, Loading } from "#ui/state";
import { useRequest } from "../api.ts";
import { titles } from "../titles.ts";
import { RequestContent } from "./request-content.tsx";

/** One request, by its number or its id: the thread of the two sides, and all that hangs on it. */
export default function RequestPage() {
  const name = usePageParam("request");
  const t = useWords(titles);
  const go = useGo();
  const query = useRequest(name);
  const number = query.data?.number;
  // People name it by its number: that is what stands in the address.
  useEffect(() => {
    if (number !== undefined && String(number) !== name)
      go(`/requests/${number}${location.search}`, { replace: true });
  }, [number, name, go]);
  return (
    <Page>
      {!query.data && (
        <PageHeader title={t("request")} crumbs={[{ title: t("requests"), to: "/requests" }]} />
      )}
      <Async query={query} loading={<Loading lines={10} />}>
        {(view) => <RequestContent key={view.id} view={view} />}
      </Async>
    </Page>
  );
}
