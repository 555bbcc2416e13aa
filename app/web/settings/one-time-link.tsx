import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import type { makeLink } from "#platform/identity/schema";
import { caller, useWords } from "#platform/web";
import { Button, CopyButton, Stack } from "#ui/base";
import { ErrorState, Loading } from "#ui/state";
import css from "./settings.module.css";
import { settingsWords } from "./words.ts";

const make = caller<typeof makeLink>("POST", "/api/accounts/:id/link");

/** Makes a one-time link as soon as it is shown, and shows it until it is closed. */
export function OneTimeLink({ accountId }: { accountId: string }) {
  const t = useWords(settingsWords);
  const link = useMutation({ mutationFn: () => make({ params: { id: accountId } }) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: one link for each time it is shown
  useEffect(() => link.mutate(), [accountId]);
  if (link.error) return <ErrorState error={link.error} retry={() => link.mutate()} />;
  if (!link.data) return <Loading lines={2} />;
  const { url } = link.data;
  return (
    <Stack gap="sm">
      <p>{t("linkText")}</p>
      <code className={css.link}>{url}</code>
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
            {copied ? t("copied") : t("copyLink")}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
