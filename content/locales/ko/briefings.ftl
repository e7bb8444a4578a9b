# 브리핑: 목록, 카드, 보고서의 차례와 각 부분, 도표.
briefings-heading = <b>브리핑</b>
briefings-heading-topic = <b>브리핑: { $topic }</b>
briefings-item = <b>{ $number }. { $title }</b>
briefings-none = 아직 브리핑이 없습니다. 새 브리핑이 나오면 알려 드릴 수 있습니다.
briefings-none-topic = ‘{ $topic }’ 주제의 글은 아직 없습니다. 다른 주제를 살펴보십시오.
briefings-all = 모든 브리핑
briefings-subjects = 🗂 주제
briefings-topics = <b>주제별 브리핑</b>
    하나를 고르십시오.
briefings-topic-count = { $topic } ({ $count })
briefings-kind =
    { $kind ->
        [opinion] 기고문
        [letter] 서한
        [statement] 성명
        [intervention] 의회 발언
        [roundup] 소식 모음
        [post] 게시글
        [report] 보고서
       *[other] 브리핑
    }
briefings-title = <b>{ $title }</b>
briefings-line = 📄 { $facts }
briefings-by = ✍ { $authors }
briefings-published-in = 📰 { $place }
briefings-reading = 읽는 데 { $minutes }분
briefings-key-points = <b>요점</b>
briefings-button-original = 📖 원문 읽기
briefings-button-contents = 📑 차례
briefings-contents = <b>차례</b>
    { $title }
briefings-contents-chapter = <b>{ $number }. { $title }</b>
briefings-contents-part = { $number } { $title }
briefings-contents-label = { $number } · { $title }
briefings-no-contents = 이 글은 장으로 나뉘어 있지 않으며, 카드에 모든 내용이 있습니다.
briefings-section-of = { $title }
briefings-section-chapter = { $report } · { $chapter }
briefings-section-pages = { $first }–{ $last }쪽
briefings-section-page = { $first }쪽
briefings-button-charts = 📊 도표 ({ $count })
briefings-back-to-card = ‹ 보고서로
briefings-back-to-section = ‹ 본문으로
briefings-figure = 📊 <b>{ $title }</b>
briefings-figure-value = • { $label }: { $value }
briefings-figure-percent = { $number }%
briefings-figure-people =
    { $count ->
       *[other] { $number }명
    }
briefings-figure-respondents =
    { $count ->
       *[other] 응답자 { $count }명.
    }
briefings-figure-multiple = 여러 개를 고를 수 있는 질문이었습니다.
briefings-figure-source = 출처: { $report }, { $source }
briefings-figure-source-report = 출처: { $report }
briefings-not-found = 그 브리핑은 이제 없습니다. 아래에서 다른 글을 보실 수 있습니다.
briefings-about = 🗂 { $topics }
briefings-draft-audience =
    { $count ->
        [0] 👥 모든 브리핑을 받는 분께 보냅니다. 주제를 고르시면 그 주제만 받는 분께도 보냅니다.
       *[other] 👥 모든 브리핑을 받는 분과 다음 주제를 받는 분께 보냅니다: { $topics }.
    }
briefings-draft-choose = <b>어떤 주제입니까?</b>
    모든 브리핑을 받는 분 외에 고르신 주제를 받는 분께도 보냅니다. 누르시면 표시가 바뀌며, 글로 적어 보내셔도 됩니다.
