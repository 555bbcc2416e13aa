import { IconMapOff } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { frameWords } from "./words.ts";

export default function LostPage() {
  const t = useWords(frameWords);
  const { pathname } = useLocation();
  return (
    <Page width="read">
      <PageHeader title={t("lostTitle")} />
      <EmptyState
        title={pathname}
        icon={<IconMapOff size={22} />}
        actions={<ButtonLink to="/">{t("toHome")}</ButtonLink>}
      >
        {t("lostText", { path: pathname })}
      </EmptyState>
    </Page>
  );
}
