import {
  IconAbc,
  IconArrowsSort,
  IconBuilding,
  IconChevronDown,
  IconCircleDot,
  IconGauge,
  IconMessage,
  IconPlus,
  IconSquareCheck,
  IconStar,
  IconTable,
  IconThumbUp,
  IconToggleLeft,
} from "@tabler/icons-react";
import { useWords } from "#platform/web";
import { Button, Menu } from "#ui/base";
import type { QuestionType } from "../api.ts";
import { questionWords } from "./question-words.ts";
import { effort, promoter, wordedScale } from "./scales.ts";

const kinds = [
  {
    key: "matrix",
    type: "matrix",
    Icon: IconTable,
    extra: { columns: wordedScale("howOften"), measures: "perception" },
  },
  { key: "rating", type: "rating", Icon: IconStar, extra: {} },
  { key: "net_promoter", type: "rating", Icon: IconThumbUp, extra: promoter },
  { key: "effort", type: "rating", Icon: IconGauge, extra: effort },
  { key: "radiogroup", type: "radiogroup", Icon: IconCircleDot, extra: {} },
  { key: "checkbox", type: "checkbox", Icon: IconSquareCheck, extra: {} },
  { key: "dropdown", type: "dropdown", Icon: IconChevronDown, extra: {} },
  { key: "boolean", type: "boolean", Icon: IconToggleLeft, extra: {} },
  { key: "ranking", type: "ranking", Icon: IconArrowsSort, extra: {} },
  { key: "comment", type: "comment", Icon: IconMessage, extra: {} },
  { key: "text", type: "text", Icon: IconAbc, extra: {} },
  { key: "party", type: "party", Icon: IconBuilding, extra: {} },
] as const;

/** The kinds of question that can be added. */
export function Palette({ onAdd }: { onAdd: (type: QuestionType, extra: object) => void }) {
  const t = useWords(questionWords);
  return (
    <div>
      <Menu position="bottom-start" withinPortal returnFocus={false}>
        <Menu.Target>
          <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />}>
            {t("add")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map(({ key, type, Icon, extra }) => (
            <Menu.Item
              key={key}
              leftSection={<Icon size={17} stroke={1.75} aria-hidden />}
              onClick={() => onAdd(type, extra)}
            >
              {t(key)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
