/** Everything that authors may use in MDX: the one table that is handed to `<Content components={…} />`. */
import AskClinic from './AskClinic.astro';
import BodyMap from './BodyMap.astro';
import BodyMapTable from './BodyMapTable.astro';
import CareCards from './CareCards.astro';
import Chance from './Chance.astro';
import ChancePair from './ChancePair.astro';
import Checklist from './Checklist.astro';
import DiarySheet from './DiarySheet.astro';
import DoList from './DoList.astro';
import DoNotList from './DoNotList.astro';
import Expander from './Expander.astro';
import Fact from './Fact.astro';
import Figure from './Figure.astro';
import Important from './Important.astro';
import Link from './Link.astro';
import More from './More.astro';
import Moved from './Moved.astro';
import Say from './Say.astro';
import SayIt from './SayIt.astro';
import SeriousHarm from './SeriousHarm.astro';
import Source from './Source.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import TwoWays from './TwoWays.astro';
import Unknown from './Unknown.astro';
import Unsourced from './Unsourced.astro';
import Wording from './Wording.astro';

export const authorsComponents = {
  a: Link,
  table: Table,
  AskClinic,
  BodyMap,
  BodyMapTable,
  CareCards,
  Chance,
  ChancePair,
  Checklist,
  DiarySheet,
  DoList,
  DoNotList,
  Expander,
  Fact,
  Figure,
  Important,
  More,
  Moved,
  Say,
  SayIt,
  SeriousHarm,
  Source,
  Step,
  Steps,
  Term,
  TwoWays,
  Unknown,
  Unsourced,
  Wording,
};
