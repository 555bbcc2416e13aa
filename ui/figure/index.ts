export { Figure, type FigureProps, Figures } from "./figure.tsx";
export { Sparkline, type SparklineProps } from "./sparkline.tsx";
