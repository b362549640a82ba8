import '../shared/jitless.ts';
import '../../components/tokens.css';
import '../../components/common/base.css';
import '../../components/popup/popup.css';
import { mountView } from '../shared/mount-view.tsx';
import { PopupApp } from './PopupApp.tsx';

void mountView(<PopupApp />);
