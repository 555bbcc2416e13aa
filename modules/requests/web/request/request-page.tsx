import { useEffect } from "react";
import { useGo, usePageParam } from "#platform/web";
import { Page } from "#ui/page";
import { Async, Loading } from "#ui/state";
import { useRequest } from "../api.ts";
import { RequestContent } from "./request-content.tsx";

/** One request, by its number or its id: the thread of the two sides, and all that hangs on it. */
export default function RequestPage() {
  const name = usePageParam("request");
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
      <Async query={query} loading={<Loading lines={10} />}>
        {(view) => <RequestContent key={view.id} view={view} />}
      </Async>
    </Page>
  );
}
