import { useState } from "react";
import { useFormat, usePageSearch, useUser, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { useNotice } from "#ui/form";
import { ButtonLink } from "#ui/link";
import { giveConsent, useRefresh, type View } from "../api.ts";
import { Callout } from "../callout.tsx";
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
        <Callout
          tone="neutral"
          title={t("mergedInto", { number: String(view.mergedInto.number) })}
          actions={
            <ButtonLink to={`/requests/${view.mergedInto.number}`} size="xs" variant="default">
              {t("toMerged", { number: String(view.mergedInto.number) })}
            </ButtonLink>
          }
        />
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
    <Callout
      status
      title={t("sentTitle", { number: String(view.number) })}
      actions={
        <ButtonLink to="/requests/new" size="xs" variant="default">
          {t("sentAgain")}
        </ButtonLink>
      }
    >
      {next}
    </Callout>
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
    <Callout
      tone="warn"
      title={mine.addedBy ? t("consentTitle", { name: mine.addedBy.name }) : t("consentTitleSomebody")}
      actions={
        <>
          <Button size="xs" loading={busy} onClick={() => void say(true)}>
            {t("agree")}
          </Button>
          <Button size="xs" variant="default" loading={busy} onClick={() => void say(false)}>
            {t("disagree")}
          </Button>
        </>
      }
    >
      {t("consentText")}
    </Callout>
  );
}
