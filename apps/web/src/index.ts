export { type ApiLineView, renderApiPage } from './api-page.tsx';
export { type ApiShapeView, renderApiShapesPage } from './api-shapes-page.tsx';
export { SHAPES_ADDRESS, type TypePart } from './api-type.tsx';
export { ASSET_FILES } from './assets.ts';
export {
  FRAME_SECTIONS,
  type Frame,
  type FrameHead,
  frameBetween,
  type SectionId,
  type Sections,
} from './frame.ts';
export { type IndexMatchView, renderIndexPage } from './index-page.tsx';
export { renderMatchPage } from './match-page.tsx';
export type {
  AssetAddresses,
  MatchPageOptions,
  PageOptions,
  ReplayAddresses,
  SectionOptions,
} from './options.ts';
export { percent } from './parts/chance.ts';
export { type ProblemView, renderProblemPage } from './problem-page.tsx';
export { renderSections } from './sections.tsx';
export { renderSignInPage, type SignInView } from './sign-in-page.tsx';
export type {
  BannerView,
  CorrectionView,
  FactView,
  ForecastPointView,
  ForecastView,
  HeaderView,
  LineUpMark,
  LineUpPlayer,
  LineUpView,
  MatchPageView,
  NextView,
  ReplayView,
  ReportSentenceView,
  ReportView,
  StandsView,
  TeamHeaderView,
  TimelineItem,
} from './view.ts';
