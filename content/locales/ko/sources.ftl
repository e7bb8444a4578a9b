# 외부 출처: 봇이 살펴보는 곳과 그 결과.
sources-heading = <b>출처</b>
    이곳들을 살펴보고 새로운 내용으로 초안을 만듭니다. 주최자가 게시하기 전에는 아무것도 보내지 않습니다.
sources-none = <b>출처</b>
    단체의 피드나 캘린더, 의회의 What’s On을 살펴보고 새로운 내용으로 초안을 만들 수 있습니다. 주최자가 게시하기 전에는 아무것도 보내지 않습니다. 아직 추가된 출처가 없습니다.
sources-item = <b>{ $number }. { $title }</b>
sources-item-state = { $kind } · { $state }
sources-kind =
    { $kind ->
        [feed] 글
        [calendar] 행사(캘린더)
       *[whatson] 행사(What’s On)
    }
sources-state-on = 다음 확인: { $next }
sources-state-paused = 멈춤
sources-state-fault = 문제: { $why }
sources-words = 다음 낱말이 있는 것만: { $words }
sources-words-none = 낱말과 관계없이 모두
sources-looked =
    { $items ->
       *[other] { $last } 확인: 항목 { $items }건 가운데 { $matching }건 해당
    }
sources-looked-never = 아직 살펴보지 않았습니다
sources-next = 다음 확인: { $next }
sources-paused-note = 멈춤: 살펴보지 않습니다
sources-faulty = ⚠ { $since } 동안: { $why }
sources-trusted-note = 신뢰함: 해당하는 내용이 저절로 나갑니다
sources-button-add = ➕ 출처 추가
sources-button-list = 📡 출처
sources-button-back = ‹ 출처 목록
sources-button-look = 🔄 지금 확인
sources-button-words = ✏ 낱말
sources-button-pause = ⏸ 멈추기
sources-button-resume = ▶ 계속하기
sources-button-remove = 🗑 빼기
sources-button-undo = ↩ 되돌리기
sources-button-trust = 신뢰하기…
sources-button-distrust = 더는 신뢰하지 않기
sources-button-more = { $count }건 더 받기
sources-button-whatson = 영국 의회: What’s On
sources-button-take = 추가하기
sources-button-other-words = 다른 낱말
sources-button-choose-words = 특정 낱말이 있는 것만
sources-button-everything = 모두
sources-button-usual = 늘 쓰는 낱말
sources-button-not-now = 아니요, 그만둡니다
sources-button-another = 다른 주소 보내기
sources-button-see = { $title }: 변경 보기
sources-button-show = ‹ 이 출처
sources-ask-address = <b>출처 추가</b>
    피드(RSS, Atom)나 캘린더(.ics), 또는 그것이 있는 웹사이트의 주소를 보내 주십시오. 먼저 살펴보고 무엇이 있는지 보여 드립니다.
sources-ask-words = <b>어떤 낱말입니까?</b>
    원하시는 내용에 하나 이상 들어 있을 낱말을 쉼표로 나누어 보내 주십시오. 하나도 없는 것은 지나칩니다.
    늘 쓰는 낱말: { $words }
sources-words-unread = 낱말을 찾지 못했습니다. 하나 또는 여럿을 쉼표로 나누어 보내 주십시오.
sources-found = <b>{ $title }</b>
    { $url }
sources-found-count =
    { $kind ->
        [feed] { $items ->
            [0] 글 피드입니다. 아직 아무것도 없습니다.
           *[other] 글 피드입니다. { $items }건 가운데 { $matching }건이 해당합니다.
        }
       *[other] { $items ->
            [0] 캘린더입니다. 예정된 행사가 아직 없습니다.
           *[other] 캘린더입니다. 예정된 행사 { $items }건 가운데 { $matching }건이 해당합니다.
        }
    }
sources-found-more = 한 번에 읽을 수 있는 것보다 많아 나머지는 읽지 않았습니다.
sources-found-line = • { $title }
sources-found-line-dated = • { $title } ({ $when })
sources-found-next =
    { $first ->
        [0] 추가하면 30분마다 살펴봅니다. 앞으로 올라오는 것이 초안이 됩니다.
       *[other] { $rest ->
            [0] 추가하면 30분마다 살펴봅니다. 지금 해당하는 것은 초안이 됩니다.
           *[other] 추가하면 30분마다 살펴봅니다. 지금 해당하는 것 가운데 { $first }건이 초안이 되고, 나머지는 건너뜁니다.
        }
    }
sources-found-ask-words = 의회 등의 목록에는 우리와 관계없는 것이 훨씬 많습니다. 행사에 어떤 낱말이 있어야 합니까?
sources-known = 이미 추가된 출처입니다: { $title }
sources-taken =
    { $count ->
        [0] 추가했습니다. 지금은 해당하는 것이 없습니다. 새로 올라오면 초안이 됩니다.
       *[other] 추가했습니다. 초안 { $count }건이 기다립니다.
    }
sources-taken-later = 추가했습니다. 곧 살펴보고 무엇이 있는지 알려 드립니다.
sources-look-nothing = 방금 살펴보았습니다. 새로운 것이 없습니다.
sources-look-new =
    { $count ->
       *[other] 방금 살펴보았습니다. 새로운 것이 { $count }건 있어 따로 알려 드립니다.
    }
sources-look-failed = 지금은 살펴보지 못했습니다. { $why }
sources-look-busy = 지금 살펴보는 중이거나 멈춘 출처입니다.
sources-removed = <b>뺐습니다: { $title }</b>
    더는 살펴보지 않습니다. 이미 만든 초안은 그대로 있습니다.
sources-gone = 그 출처는 이제 없습니다.
sources-trust-ask = <b>{ $title }: 신뢰할까요?</b>
    신뢰하면 새로 올라오는 내용이 주최자가 보지 않아도 저절로 독자에게 나갑니다.
    • 행사는 날짜, 시각, 장소를 알면 나가고, 글은 제목과 링크로 나갑니다.
    • 그때마다 독자보다 10분 먼저 알려 드리며, 그 안에 되돌리실 수 있습니다.
    • 출처가 옮기거나 취소하면 여기서도 바로 바뀌고 독자에게 알립니다.
    그 주소에 글을 쓸 수 있는 사람은 누구나 독자에게 글을 보낼 수 있게 됩니다.
sources-trust-yes = 예, 신뢰합니다
sources-trust-no = ‹ 아니요, 그대로 둡니다
sources-why =
    { $why ->
        [not-address] 웹사이트 주소가 아닙니다. 주소는 https://example.org/feed 와 같습니다
        [http-only] https로 답하지 않습니다. 암호화되지 않으면 도중에 누구나 내용을 바꿀 수 있습니다
        [password] 주소에 비밀번호가 들어 있습니다. 비밀번호는 보관하지 않습니다. 공개된 주소를 보내 주십시오
        [port] 제가 살펴보지 않는 포트입니다. 웹의 일반 포트만 열려 있습니다
        [private] 공개된 인터넷이 아닌 기계로 이어집니다. 그런 곳은 살펴보지 않습니다
        [unreachable] 서버가 답하지 않거나 그런 이름의 서버가 없습니다
        [certificate] 인증서가 유효하지 않아 누가 답하는지 확인할 수 없습니다
        [slow] 서버가 너무 오래 걸립니다
        [redirects] 주소가 끝없이 다른 주소로 이어집니다
        [missing] 그 주소에는 아무것도 없습니다(찾을 수 없음)
        [forbidden] 서버가 들여보내 주지 않습니다
        [busy] 서버가 나중에 다시 오라고 합니다
        [server] 서버에 문제가 있습니다
        [refused] 서버가 답하기를 거절했습니다
        [too-big] 제가 읽는 것보다 큽니다
        [packed] 열 수 없는 방식으로 압축되어 있습니다
        [empty] 빈 답이 왔습니다
        [unsafe] 해로울 수 있는 것(엔티티)이 들어 있어 읽지 않습니다
        [broken] 피드나 캘린더처럼 보이지만 깨져 있습니다
        [page] 피드를 알려 주지 않는 페이지입니다. 그 페이지에서 RSS, Atom, iCal 링크를 찾아보십시오
        [unknown] 피드도 캘린더도 아닙니다
        [our-own] 우리의 피드나 캘린더입니다. 우리가 알리는 것은 가져올 필요가 없습니다
       *[fault] 이쪽에서 문제가 생겼습니다. 다시 살펴봅니다
    }
sources-trouble = 추가할 수 없습니다. { $why }.
sources-trouble-hint = 아무것도 보관하지 않았습니다. 다른 주소를 보내시거나 돌아가십시오.
sources-news = 📡 <b>{ $title }</b>
sources-news-drafts =
    { $count ->
       *[other] 새 초안 { $count }건이 기다립니다.
    }
sources-news-published =
    { $count ->
       *[other] 신뢰하는 출처라 10분 뒤에 { $count }건이 나갑니다.
    }
sources-news-moved =
    { $count ->
       *[other] 출처에서 바뀌어 초안 { $count }건도 바꾸었습니다.
    }
sources-news-cancelled =
    { $count ->
       *[other] 출처에서 취소되어 초안 { $count }건을 버렸습니다.
    }
sources-news-proposed =
    { $count ->
       *[other] 게시한 행사 { $count }건이 출처에서 바뀌었습니다. 여기서는 아직 아무것도 바꾸지 않았습니다.
    }
sources-news-carried =
    { $count ->
       *[other] 신뢰하는 출처에서 바뀌어 여기서도 { $count }건을 바꾸었습니다.
    }
sources-news-unlisted =
    { $count ->
       *[other] 행사 { $count }건이 설명 없이 출처의 목록에서 사라졌습니다. 여기서는 아무것도 바꾸지 않았습니다. 예정대로 열리는지 확인해 주십시오.
    }
sources-news-relisted =
    { $count ->
       *[other] 행사 { $count }건이 출처의 목록에 다시 올라왔습니다.
    }
sources-news-line = • { $title }
sources-news-more =
    { $count ->
       *[other] 그 밖에 { $count }건
    }
sources-news-passed-over =
    { $count ->
       *[other] 더 오래된 { $count }건은 건너뛰었습니다. 출처의 버튼으로 받으실 수 있습니다.
    }
sources-button-take-back = ↩ 되돌리기: { $title }
sources-button-get-back = ↩ 되살리기: { $title }
sources-unlisted = ⚠ 이 행사가 설명 없이 출처({ $where })의 목록에서 사라졌습니다. 예정대로 열리는지 확인해 주십시오. 이 글은 주최자에게만 보입니다.
sources-proposal-gone = 이미 처리된 변경이거나 끝난 행사입니다.
sources-briefing-control = <b>브리핑 초안: { $title }</b>
    위의 내용이 독자가 영어와 한국어로 보게 될 모습입니다.
sources-briefing-from = 제목, 날짜, 링크만 가져왔고 본문은 가져오지 않았습니다. 무슨 내용인지 두세 문장으로 직접 써 주십시오.
sources-briefing-missing = 아직 비어 있는 항목: { $fields }.
sources-briefing-ready = 빠진 항목이 없습니다. 내용이 맞으면 게시하십시오.
sources-briefing-field =
    { $field ->
        [title-en] 제목(영어)
        [title-ko] 제목(한국어)
        [summary-en] 요약(영어)
        [summary-ko] 요약(한국어)
        [published-in] 실린 곳
       *[source-url] 링크
    }
sources-briefing-ask =
    { $field ->
        [title-en] 영어 제목은 무엇입니까?
        [title-ko] 한국어 제목은 무엇입니까?
        [summary-en] 무슨 내용입니까? 원문을 옮기지 말고 영어 두세 문장으로 써 주십시오.
        [summary-ko] 무슨 내용입니까? 원문을 옮기지 말고 한국어 두세 문장으로 써 주십시오.
        [published-in] 어디에 실렸습니까?
       *[source-url] 주소는 무엇입니까? https:// 로 시작합니다
    }
sources-briefing-ask-open = 비워 두시려면 붙임표(-)를 보내 주십시오.
sources-briefing-too-long = { $count }자입니다. { $limit }자까지 들어갑니다.
sources-briefing-not-understood = “{ $text }” – 주소가 아닙니다. 주소는 https:// 로 시작합니다.
sources-briefing-confirm = <b>이 브리핑을 게시할까요?</b>
    { $title }
sources-briefing-confirm-yes = 예, 게시합니다
sources-briefing-publishing =
    { $seconds ->
        [0] <b>보내고 있습니다</b>
       *[other] <b>{ $seconds }초 뒤에 나갑니다</b>
    }
    { $title }
