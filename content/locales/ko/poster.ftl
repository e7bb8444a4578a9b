# 텔레그램에서 행사를 여는 코드가 있는 인쇄용 포스터.
poster-group = 영국 의회 ‘북한에 관한 초당파 의원모임’
poster-cancelled = 취소
poster-postponed = 연기
poster-scan = 스캔하고 알림 받기
poster-what = 코드를 스캔하시면 텔레그램에서 이 행사가 열립니다. 오시는 길, 캘린더 파일, 알림을 받으실 수 있고, 장소가 바뀌면 알려 드립니다.
poster-button = 🖨 포스터
poster-button-picture = 그림
poster-button-print = 인쇄용 PDF
poster-choose = “{ $title }” 포스터를 고르십시오.
poster-caption = 코드를 스캔하면 텔레그램에서 행사가 열립니다. 장소가 바뀌면 다시 인쇄해 주십시오.
