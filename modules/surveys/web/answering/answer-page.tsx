import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { languageWasChosen, setLanguage, usePageParam } from "#platform/web";
import { Loading } from "#ui/state";
import css from "./answering.module.css";
import { admitBy } from "./api.ts";
import { hexOfText } from "./author-key.ts";
import { forgetOld, onDevice } from "./device.ts";
import { Respondent } from "./respondent.tsx";
import { Used } from "./used.tsx";

/** Whoever comes by a link: no account, no menu. */
export default function AnswerPage() {
  const token = usePageParam("token");
  const device = useMemo(() => onDevice(hexOfText(token).slice(0, 24)), [token]);
  useEffect(() => forgetOld(Date.now()), []);
  const query = useQuery({
    queryKey: ["surveys", "admission", token],
    queryFn: async ({ signal }) => {
      const view = await admitBy(token, signal);
      if (!languageWasChosen()) setLanguage(view.language);
      return view;
    },
    // The promise that was read stays the one that is answered under.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (query.data) return <Respondent view={query.data} device={device} token={token} />;
  if (query.error) return <Used error={query.error} device={device} retry={() => void query.refetch()} />;
  return (
    <div className={css.page}>
      <Loading lines={8} />
    </div>
  );
}
