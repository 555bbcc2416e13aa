import { IconHeartHandshake } from "@tabler/icons-react";
import { useState } from "react";
import { usePageSearch, useUser, useWords } from "#platform/web";
import { Button, Switch } from "#ui/base";
import { Page, PageHeader } from "#ui/page";
import { FilterInput } from "#ui/search";
import { EmptyState } from "#ui/state";
import { PartyTable } from "./party-table.tsx";
import { UnitDialog } from "./shape/unit-dialog.tsx";
import { titles } from "./titles.ts";
import { words } from "./words.ts";

export default function PartnersPage() {
  const t = useWords(words);
  const name = useWords(titles);
  const lead = useUser().roles.includes("programme_lead");
  const [adding, setAdding] = useState(false);
  const [{ q, ended }, change] = usePageSearch({ q: "", ended: false as boolean });
  const add = lead && <Button onClick={() => setAdding(true)}>{t("addPartner")}</Button>;
  return (
    <Page>
      <PageHeader
        title={name("partners")}
        crumbs={[{ title: name("organisation"), to: "/organisation" }]}
        lead={t("partnersLead")}
        actions={add}
      />
      <PartyTable
        label={name("partners")}
        query={{ kind: "partner", ended: String(ended), ...(q.trim() ? { q: q.trim() } : {}) }}
        without={["position", "email", "category", "unit"]}
        empty={
          q ? (
            <EmptyState title={t("nobodyFound")} />
          ) : (
            <EmptyState
              title={t("noPartnersTitle")}
              icon={<IconHeartHandshake size={36} stroke={1.5} />}
              actions={add}
            >
              {t("noPartnersText")}
            </EmptyState>
          )
        }
        tools={
          <>
            <FilterInput label={t("find")} value={q} onChange={(text) => change({ q: text })} />
            <Switch
              size="xs"
              label={t("withEnded")}
              checked={ended}
              onChange={(event) => change({ ended: event.currentTarget.checked })}
            />
          </>
        }
      />
      {adding && <UnitDialog kind="partner" onClose={() => setAdding(false)} />}
    </Page>
  );
}
