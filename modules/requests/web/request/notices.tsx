import { useState } from "react";
import { useFormat, usePageSearch, useUser, useWords } from "#platform/web";
import { Alert, Button, Group } from "#ui/base";
import { useNotice } from "#ui/form";
import { ButtonLink, Link } from "#ui/link";
import { giveConsent, useRefresh, type View } from "../api.ts";
import { isOpen } from "../verbs/target.ts";
import { requestWords } from "./request-words.ts";

/** What must be known first: that it was just sent, that one's consent is asked, that it goes on elsewhere. */
export function Notices({ view }: { view: View }) {
  const t = useWords(requestWords);
  const [{ sent }] = usePageSearch({ sent: false });
  return (
    <>
      {sent && <Sent view={view} />}
      <Consent view={view} />
      {view.mergedInto && (
        <Alert color="gray" title={t("mergedInto", { number: String(view.mergedInto.number) })}>
          <Link to={`/requests/${view.mergedInto.number}`} underline="always">
            {t("toMerged", { number: String(view.mergedInto.number) })}
          </Link>
        </Alert>
      )}
    </>
  );
}

/** What happens next: who has it, and by when. */
function Sent({ view }: { view: View }) {
  const t = useWords(requestWords);
  const format = useFormat();
  const due = view.workList.find((work) => work.role === "face" && isOpen(work))?.dueAt;
  const name = view.supplier?.name;
  const next =
    view.kind === "thanks"
      ? t("sentThanks")
      : [
          name && t(view.kind === "complaint" ? "sentComplaint" : "sentWho", { name }),
          due ? t("sentDue", { date: format.dateTime(due) }) : t("sentNoDue"),
        ]
          .filter(Boolean)
          .join(" ");
  return (
    <Alert color="accent" role="status" title={t("sentTitle", { number: String(view.number) })}>
      <Group gap="sm" justify="space-between">
        <span>{next}</span>
        <ButtonLink to="/requests/new" size="xs" variant="default">
          {t("sentAgain")}
        </ButtonLink>
      </Group>
    </Alert>
  );
}

function Consent({ view }: { view: View }) {
  const t = useWords(requestWords);
  const user = useUser();
  const notice = useNotice();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const mine = view.members.find(({ person }) => person.id === user.personId);
  if (mine?.consent !== "asked") return null;
  const say = async (agree: boolean) => {
    setBusy(true);
    try {
      await giveConsent({ params: { id: view.id }, body: { agree } });
      notice(agree ? t("agreed") : t("disagreed"));
    } catch (error) {
      notice((error as Error).message, "bad");
    } finally {
      await refresh();
      setBusy(false);
    }
  };
  return (
    <Alert
      color="yellow"
      title={mine.addedBy ? t("consentTitle", { name: mine.addedBy.name }) : t("consentTitleSomebody")}
    >
      <p>{t("consentText")}</p>
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={busy} onClick={() => void say(true)}>
          {t("agree")}
        </Button>
        <Button size="xs" variant="default" loading={busy} onClick={() => void say(false)}>
          {t("disagree")}
        </Button>
      </Group>
    </Alert>
  );
}
