import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePageSearch, useSession, useWords } from "#platform/web";
import { Alert, Tabs } from "#ui/base";
import { Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import css from "./conduct.module.css";
import { ReadReport } from "./read-report.tsx";
import { reportPlace } from "./report-api.ts";
import { reportWords } from "./report-words.ts";
import { ShownKey } from "./shown-key.tsx";
import { WriteReport } from "./write-report.tsx";

/** The page for telling of something wrong without saying who one is: open to everybody, signed in or not. */
export default function ReportPage() {
  const t = useWords(reportWords);
  const [search, setSearch] = usePageSearch({ box: "write" });
  const [key, setKey] = useState<string>();
  const signedIn = Boolean(useSession()?.user);
  const query = useQuery({ queryKey: ["reports", "place"], queryFn: ({ signal }) => reportPlace(signal) });
  return (
    <Page width="read">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Async query={query}>
        {({ team, units }) =>
          key ? (
            <ShownKey value={key} onDone={() => setKey(undefined)} />
          ) : (
            <>
              <Section>
                {team ? <p>{t("team", { team })}</p> : <Alert color="yellow">{t("noTeam")}</Alert>}
                <ul className={css.promises}>
                  <li>{t("promise1")}</li>
                  <li>{t("promise2")}</li>
                  <li>{t("promise3")}</li>
                </ul>
                {signedIn && <p className={css.note}>{t("signedIn")}</p>}
              </Section>
              <Tabs
                value={search.box === "read" ? "read" : "write"}
                onChange={(box) => setSearch({ box: box ?? "write" })}
              >
                <Tabs.List>
                  <Tabs.Tab value="write">{t("write")}</Tabs.Tab>
                  <Tabs.Tab value="read">{t("read")}</Tabs.Tab>
                </Tabs.List>
                <Tabs.Panel value="write" pt="md">
                  <WriteReport closed={team === null} units={units} onSent={setKey} />
                </Tabs.Panel>
                <Tabs.Panel value="read" pt="md">
                  <ReadReport />
                </Tabs.Panel>
              </Tabs>
            </>
          )
        }
      </Async>
    </Page>
  );
}
