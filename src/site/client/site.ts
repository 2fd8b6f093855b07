import './charts-on-request.ts';
import { openForPrint } from './print.ts';
import { offerScorecardTools } from './scorecard.ts';

offerScorecardTools(document);
openForPrint(window);
