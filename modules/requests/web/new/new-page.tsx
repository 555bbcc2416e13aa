import { useUser, useWords } from "#platform/web";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { titles } from "../titles.ts";
import { NewForm } from "./new-form.tsx";
import { newWords } from "./new-words.ts";

/** Asking, complaining, suggesting, thanking: all on one page. */
export default function NewPage() {
  const t = useWords(newWords);
  const title = useWords(titles);
  const user = useUser();
  return (
    <Page width="read">
      <PageHeader
        title={title("fresh")}
        crumbs={[{ title: title("requests"), to: "/requests" }]}
        lead={t("lead")}
      />
      {user.personId ? <NewForm /> : <EmptyState title={t("noUnitTitle")}>{t("noUnitText")}</EmptyState>}
    </Page>
  );
}
