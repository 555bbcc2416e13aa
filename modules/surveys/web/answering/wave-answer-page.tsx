import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { usePageParam, useSession } from "#platform/web";
import { Loading } from "#ui/state";
import css from "./answering.module.css";
import { showAnswering } from "./api.ts";
import { forgetOld, onDevice } from "./device.ts";
import { Respondent } from "./respondent.tsx";
import { Used } from "./used.tsx";

/** The same for whoever is signed in; the way of an answer into the vault is the same too. */
export default function WaveAnswerPage() {
  const wave = usePageParam("wave");
  const user = useSession()?.user;
  const device = useMemo(() => onDevice(`${user?.id ?? ""}.${wave}`), [user?.id, wave]);
  useEffect(() => forgetOld(Date.now()), []);
  const query = useQuery({
    queryKey: ["surveys", "answering", wave],
    queryFn: ({ signal }) => showAnswering(wave, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (query.data && user) return <Respondent view={query.data} device={device} />;
  if (query.error) return <Used error={query.error} device={device} retry={() => void query.refetch()} />;
  return (
    <div className={css.page}>
      <Loading lines={8} />
    </div>
  );
}
