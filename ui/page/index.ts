export {
  Columns,
  type Crumb,
  Facts,
  Page,
  PageHeader,
  type PageHeaderProps,
  Section,
  type SectionProps,
} from "./page.tsx";
