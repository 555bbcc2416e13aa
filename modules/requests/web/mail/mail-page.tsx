import { useUser, useWords } from "#platform/web";
import { Page, PageHeader } from "#ui/page";
import { AsidePart } from "./aside-part.tsx";
import { MailboxesPart } from "./mailboxes-part.tsx";
import { SendingPart } from "./sending-part.tsx";
import { mailTitles } from "./titles.ts";
import { mailPageWords } from "./words.ts";

/** All of the house's mail, for the administrator; whoever else comes here sees the mailboxes of their units. */
export default function MailPage() {
  const t = useWords(mailPageWords);
  const name = useWords(mailTitles);
  const administrator = useUser().roles.includes("administrator");
  return (
    <Page>
      <PageHeader
        title={name("mail")}
        lead={administrator ? t("mailLead") : t("unitLead")}
        crumbs={[{ title: t("settings"), to: "/settings" }]}
      />
      {administrator && <SendingPart />}
      <MailboxesPart />
      <AsidePart />
    </Page>
  );
}
