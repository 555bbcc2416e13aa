import { useWords } from "#platform/web";
import { Page, PageHeader } from "#ui/page";
import { AsidePart } from "./aside-part.tsx";
import { MailboxesPart } from "./mailboxes-part.tsx";
import { mailTitles } from "./titles.ts";
import { mailPageWords } from "./words.ts";

/** The mailboxes of the units one leads. */
export default function UnitMailPage() {
  const t = useWords(mailPageWords);
  return (
    <Page>
      <PageHeader
        title={useWords(mailTitles)("unitMail")}
        lead={t("unitLead")}
        crumbs={[{ title: t("requests"), to: "/requests" }]}
      />
      <MailboxesPart />
      <AsidePart />
    </Page>
  );
}
