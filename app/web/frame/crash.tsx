import { ApiError, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Page, PageHeader } from "#ui/page";
import { ErrorState } from "#ui/state";
import { frameWords } from "./words.ts";

/** A part that could not be fetched after an update of the server: its file has a new name now. */
const gone = /dynamically imported module|Importing a module script|preload CSS/i;

/** What is shown instead of a page that broke; the frame around it stays. */
export function Crash({ error, reset }: { error: unknown; reset?: () => void }) {
  const t = useWords(frameWords);
  if (error instanceof ApiError) {
    return (
      <Page width="read">
        <ErrorState error={error} retry={() => (reset ? reset() : location.reload())} />
      </Page>
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return (
    <Page width="read">
      <PageHeader title={t("crashTitle")} lead={gone.test(message) ? t("newVersion") : t("crashText")} />
      <ErrorState error={error} />
      <div>
        <Button onClick={() => location.reload()}>{t("crashReload")}</Button>
      </div>
    </Page>
  );
}
