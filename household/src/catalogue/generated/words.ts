/** How titles of one script are put together. */
export type Script = {
  /** In how many of a hundred titles. */
  readonly share: number;
  /** Leading words that are sorted out of the way, or an empty one. */
  readonly articles: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly third: readonly string[];
  readonly between: string;
};

const words = (text: string) => text.split(' ');

/** Words for titles in scripts from all over the world: what a real large library holds, and some emoji. */
export const scripts: readonly Script[] = [
  {
    share: 50,
    articles: ['', 'The', '', 'A', 'The'],
    first: words(
      'Amber Broken Crimson Distant Electric Forgotten Golden Hidden Iron Jealous Kind Last Midnight Northern Open Paper Quiet Restless Silver Tall Unlikely Velvet Wandering Yellow Zealous Endless Bitter Little Secret Burning',
    ),
    second: words(
      'Anchor Bridge Carnival Daughter Engine Falcon Garden Harbour Island Journey Kingdom Lantern Mirror Night Orchard Piano Queen River Station Train Umbrella Voyage Winter Year Zeppelin Letter Promise Stranger Shadow Road',
    ),
    third: words(
      'Again Alone Below Dreaming Everywhere Forever Gone Home Inside Laughing Missing Nowhere Outside Quietly Returning Sleeping Tomorrow Underground Waiting Yesterday Awakes Burns Calling Divided Falls Rising Sings Turning Vanishes Whispers',
    ),
    between: ' ',
  },
  {
    share: 10,
    articles: ['Le', 'La', 'Les', 'Der', 'Die', 'Das', ''],
    first: words(
      'Été Œuvre Île Âme Étoile Überfahrt Ölberg Ärger Nuit Jardin Zauber Wald Fenster Brücke Château',
    ),
    second: words('blanc noir secret perdu doré éternel ewig still müde früh spät süß grün rêvé brûlé'),
    third: words('demain toujours encore ailleurs heute morgen nachts wieder drüben là-bas'),
    between: ' ',
  },
  {
    share: 4,
    articles: [''],
    first: words('Łódź Żaba Ćma Øya Åsgård Þoka Ísland Čas Šepot Ďábel Ñandú Ángel İstanbul Çınar Őszi'),
    second: words('śpi woła dømt gamle dökk blár ztracen tichý rojo último güzel eski kertben'),
    third: words('jutro nigdy alltid igjen aftur navždy siempre nunca yarın dün'),
    between: ' ',
  },
  {
    share: 7,
    articles: [''],
    first: words(
      'Белая Тихая Последняя Чёрная Далёкая Весенняя Золотая Ночная Первая Северная Утренняя Ясная Живая Эта Южная',
    ),
    second: words(
      'река дорога звезда гроза песня зима тайна встреча башня мечта тень улица война яблоня лодка',
    ),
    third: words('домой навсегда вчера завтра молчит возвращается ждёт горит поёт спит'),
    between: ' ',
  },
  {
    share: 4,
    articles: [''],
    first: words('Άσπρη Μαύρη Χρυσή Σιωπηλή Μεγάλη Παλιά Τελευταία Κρυφή Ήρεμη Ωραία'),
    second: words('θάλασσα νύχτα πόλη αγάπη μέρα βροχή φωτιά καρδιά σκιά γέφυρα'),
    third: words('πάντα ξανά εδώ μακριά σήμερα αύριο ποτέ μόνη'),
    between: ' ',
  },
  {
    share: 6,
    articles: [''],
    first: [...'春夏秋冬山海天地风雨雪月星夜火'],
    second: [...'之的与在如归望忆寻听'],
    third: words('故事 城市 河流 影子 花园 孩子 歌声 旅人 秘密 门 桥 灯塔 书信 时间 秋千'),
    between: '',
  },
  {
    share: 5,
    articles: [''],
    first: words('あおい しずかな とおい ちいさな さいごの ながい ふるい きえた'),
    second: words('うみ まち 手紙 列車 トンネル ピアノ カメラ 庭 影 約束'),
    third: words('の夏 の冬 と猫 の記憶 から来た人 を待つ日 の終わり の歌'),
    between: '',
  },
  {
    share: 4,
    articles: [''],
    first: words('작은 푸른 마지막 오래된 조용한 먼 하얀 잃어버린'),
    second: words('바다 도시 기차 편지 정원 그림자 여름 겨울 약속 노래'),
    third: words('이야기 사람들 밤 아침 길 집 꿈 기억'),
    between: ' ',
  },
  {
    share: 3,
    articles: [''],
    first: words('مدينة ليلة رسالة حديقة طريق بحر قصر نافذة'),
    second: words('القمر الشتاء الغريب البيضاء الصمت الفجر النهر الأخيرة'),
    third: words('الأولى البعيدة القديمة الجديدة الثانية دائما'),
    between: ' ',
  },
  {
    share: 3,
    articles: [''],
    first: words('שיר לילה מכתב רחוב ילד בית חלון דרך'),
    second: words('לבן שקט אחרון רחוק ישן קטן אבוד זהוב'),
    third: words('בחורף בקיץ מחר אתמול תמיד שוב'),
    between: ' ',
  },
  {
    share: 2,
    articles: ['🎬', '🚀', '🌙', '❤️', '🐙', '👨‍👩‍👧'],
    first: words('Robot Popcorn Comet Octopus Family Disco'),
    second: words('Party Parade Picnic Rescue Rodeo Rumba'),
    third: words('Forever Tonight Again Abroad Unplugged Returns'),
    between: ' ',
  },
  {
    share: 2,
    articles: ['7', '12', '39', '1001', '2046', '3½', '¡', '“'],
    first: words('Angry Blue Clever Dusty Eager Foggy'),
    second: words('Nights Steps Days Doors Letters Clocks'),
    third: words('Ahead Below Deep East Far High'),
    between: ' ',
  },
];
