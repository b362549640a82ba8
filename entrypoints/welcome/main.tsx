import '../shared/jitless.ts';
import '../../components/tokens.css';
import '../../components/common/base.css';
import '../../components/card/card.css';
import '../../components/welcome/welcome.css';
import { mountView } from '../shared/mount-view.tsx';
import { WelcomeApp } from './WelcomeApp.tsx';

void mountView(<WelcomeApp />, 'welcome.pageTitle');
