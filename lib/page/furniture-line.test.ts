import { expect, it } from 'vitest';
import { isFurnitureLine } from './furniture-line.ts';

const FURNITURE = [
  '© 2025 The Harbour Wire',
  'All rights reserved by The Harbour Wire.',
  '無断転載を禁じます',
  '版权所有 未经许可不得转载',
  'Download our app for the latest on copper at 50 per cent',
  'Follow us on WhatsApp for more on umbrellas and 39 per cent.',
  '下载架空新闻客户端，第一时间了解铜关税50%的最新消息',
  '扫描二维码关注架空网官方微信，雨伞39%关税解读',
  '海量资讯、精准解读，尽在架空财经APP。铜关税50%内幕抢先看',
  '※ 立即下載架空新聞App，銅關稅50%最新消息不漏接',
  '👉 加入架空LINE官方帳號，看雨傘39%關稅懶人包',
  '当紙の公式LINEアカウントを追加する',
  '今すぐアプリをダウンロード',
  '本紙のニュースレターを購読するには',
  'To read the rest, take out a subscription.',
  'This article is for subscribers only. Sign in to go on.',
  'この記事は有料会員限定です。',
  '残り1,234文字',
  '登录后阅读全文',
  'You get this because you asked for it. Unsubscribe',
  '（责任编辑：架空）',
];
const TEXT = [
  'Download figures for the app fell by 24 per cent after the tariff was announced, its makers said.',
  'Followers of the talks on WhatsApp read that the duty would be 15 per cent.',
  'Get the app stores out of the tariff, said the makers of telephones.',
  '用户仍可下载该客户端，特朗普在谈到对华关税时表示。',
  '打开市场是美国对日本加征24%关税时提出的要求。',
  '加入關稅談判的還有三個國家，稅率為15%。',
  '关注特朗普对日本商品征收15%关税的影响。',
  'アプリのダウンロードは24％の関税を受けて減った。',
  '公式に25％の追加関税を発表した。',
  'To read the tariff schedule takes a lawyer a week.',
  'To continue the talks, Tokyo wants the 25 per cent duty on cars lifted.',
  '编辑部认为25%的关税不会持续。',
];

it.each(FURNITURE)('%s is not the article’s', (line) => expect(isFurnitureLine(line)).toBe(true));
it.each(TEXT)('%s is', (line) => expect(isFurnitureLine(line)).toBe(false));
