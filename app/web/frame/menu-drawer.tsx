import { useWords } from "#platform/web";
import { SidePanel } from "#ui/dialog";
import { Navigation } from "./navigation.tsx";
import { frameWords } from "./words.ts";

/** The navigation on narrow screens. */
export default function MenuDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords(frameWords);
  return (
    <SidePanel opened onClose={onClose} size="17rem" side="left" title={t("product")}>
      <Navigation onGo={onClose} />
    </SidePanel>
  );
}
