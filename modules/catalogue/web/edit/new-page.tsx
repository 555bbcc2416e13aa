import { usePageSearch, useUser, useWords } from "#platform/web";
import { Page, PageHeader } from "#ui/page";
import { Async } from "#ui/state";
import { usePartyName } from "../parts/parties.ts";
import { titles } from "../titles.ts";
import { ServiceEditor } from "./service-editor.tsx";
import { editWords } from "./words.ts";

/** A new service; for a head it is the own unit's until told otherwise. */
export default function NewPage() {
  const t = useWords(editWords);
  const name = useWords(titles);
  const user = useUser();
  const [{ supplier }] = usePageSearch({ supplier: "" });
  const own = supplier || (user.leads ? user.unitId : null) || undefined;
  const party = usePartyName(own);
  return (
    <Page>
      <PageHeader
        title={t("newTitle")}
        crumbs={[{ title: name("catalogue"), to: "/catalogue" }]}
        lead={t("newLead")}
      />
      {own ? (
        <Async query={party}>
          {({ id, kind, name: named }) => <ServiceEditor supplier={{ id, kind, name: named }} />}
        </Async>
      ) : (
        <ServiceEditor />
      )}
    </Page>
  );
}
